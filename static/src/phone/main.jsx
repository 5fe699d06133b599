import { mount } from "../shared/mount.jsx";

import "./phone.css";
import { Phone } from "./phone.jsx";
import { UnknownMeeting } from "./unknown.jsx";

mount(Phone, { UnknownMeeting });
