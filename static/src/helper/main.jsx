import { mount } from "../ui/mount.jsx";
import "./helper.css";

import * as leaving from "../ui/leave.jsx";
import { dropSameTaps } from "../ui/same-tap.js";
import { Helper } from "./helper.jsx";

mount(Helper, { leaving });
dropSameTaps();
