import { mount } from "../ui/mount.jsx";
import "../fonts.css";
import "./collector.css";

import { Collector } from "./collector.jsx";

mount(Collector);
