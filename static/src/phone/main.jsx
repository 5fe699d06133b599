import { mount } from "../ui/mount.jsx";

import "./phone.css";
import { Phone } from "./phone.jsx";
import { UnknownMeeting } from "./unknown.jsx";

mount(Phone, { UnknownMeeting });
