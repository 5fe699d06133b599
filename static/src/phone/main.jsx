import { mount } from "../ui/mount.jsx";

import "./phone.css";
import { Phone } from "./phone.jsx";
import { takeSlip } from "./slip.js";
import { UnknownMeeting } from "./unknown.jsx";

takeSlip();
// a slip that is scanned while the page is open changes nothing but the fragment
addEventListener("hashchange", () => takeSlip() && location.reload());
mount(Phone, { UnknownMeeting });
