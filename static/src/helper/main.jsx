import { mount } from "../shared/mount.jsx";
import "./helper.css";

import { Helper } from "./helper.jsx";

mount(Helper);
