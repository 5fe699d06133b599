import { mount } from "../ui/mount.jsx";
import "../fonts.css";
import "./chair.css";
import "./lists.css";
import "./glance.css";
import { Chair } from "./chair.jsx";

mount(Chair);
