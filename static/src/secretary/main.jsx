import { mount } from "../ui/mount.jsx";
import "../fonts.css";
import "./secretary.css";
import "./strip.css";
import "./keys.css";
import "./tabs.css";
import "./forms.css";
import "./questions/facts.css";
import "./panes.css";
import "./snippets.css";
import "./questions/questions.css";
import "./answers/paper.css";
import "./speakers/speakers.css";
import "./minutes/minutes.css";
import "./minutes/read-minutes.css";
import "./papers/publication.css";

import { Alerts } from "../ui/alerts.jsx";
import * as leaving from "../ui/leave.jsx";
import { dropSameTaps } from "../ui/same-tap.js";
import { Secretary } from "./secretary.jsx";

mount(Secretary, { Alerts, leaving });
dropSameTaps();
