import { mount } from "../ui/mount.jsx";
import "../fonts.css";
import "./answerer.css";

import { Answerer } from "./answerer.jsx";

mount(Answerer);
