import { mount } from "../ui/mount.jsx";
import "../fonts.css";
import "./answerer.css";

import * as leaving from "../ui/leave.jsx";
import { Answerer } from "./answerer.jsx";

mount(Answerer, { leaving });
