import { mount } from "../shared/mount.jsx";
import "../fonts.css";
import "./secretary.css";
import "./strip.css";
import "./keys.css";
import "./tabs.css";
import "./forms.css";
import "./facts.css";
import "./panes.css";
import "./questions.css";
import "./paper.css";
import "./speakers.css";
import "./minutes.css";
import "./read-minutes.css";
import "./publication.css";

import { Secretary } from "./secretary.jsx";

mount(Secretary);
