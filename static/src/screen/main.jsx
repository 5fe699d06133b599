import { mount } from "../ui/mount.jsx";
import "../fonts.css";
import "./screen.css";
import "./fit.css";
import "./calm.css";
import "./clock.css";
import "./band.css";
import "./condition.css";
import "./controls.css";
import "./questions.css";
import "./pages.css";
import { keepAwake } from "../ui/awake.js";
import "./poll.css";
import { NoMeeting, Screen } from "./screen.jsx";
import { applyTheme, chosenTheme } from "./theme.js";

applyTheme(chosenTheme());
mount(Screen, { header: false, NoMeeting });
keepAwake();
