import { mount } from "../ui/mount.jsx";
import "../fonts.css";
import "./collector.css";

import * as leaving from "../ui/leave.jsx";
import { Collector } from "./collector.jsx";

mount(Collector, { leaving });
