import { mount } from "../shared/mount.jsx";
import "../fonts.css";
import "./organiser.css";
import { Organiser } from "./organiser.jsx";
import { followMeetings } from "./place.jsx";
import { Start } from "./start.jsx";

followMeetings();
mount(Organiser, { NoMeeting: Start });
