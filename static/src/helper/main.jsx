import { mount } from "../ui/mount.jsx";
import "./helper.css";

import { Helper } from "./helper.jsx";

mount(Helper);
