import { mount } from "../ui/mount.jsx";
import "../fonts.css";
import "./organiser.css";
import "./dues.css";
import "./checklist.css";
import "./section.css";
import "../ui/rows.css";
import "./links.css";
import "./start.css";
import "./figures.css";
import "./units.css";
import { Alerts } from "../ui/alerts.jsx";
import * as leaving from "../ui/leave.jsx";
import { Organiser } from "./organiser.jsx";
import { followMeetings } from "./place.jsx";
import { Start } from "./start.jsx";

followMeetings();
mount(Organiser, { NoMeeting: Start, Alerts, leaving });
