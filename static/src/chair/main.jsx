import { mount } from "../ui/mount.jsx";
import "../fonts.css";
import "./chair.css";
import "./lists.css";
import "./glance.css";
import { Alerts } from "../ui/alerts.jsx";
import { keepAwake } from "../ui/awake.js";
import * as leaving from "../ui/leave.jsx";
import { dropSameTaps } from "../ui/same-tap.js";
import { Chair } from "./chair.jsx";

mount(Chair, { Alerts, leaving });
keepAwake();
dropSameTaps();
