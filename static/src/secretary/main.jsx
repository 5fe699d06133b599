import { mount } from "../shared/mount.jsx";
import "../fonts.css";
import "./secretary.css";
import "./questions.css";
import "./paper.css";
import "./speakers.css";
import "./minutes.css";
import "./read-minutes.css";
import "./publication.css";

import { Secretary } from "./secretary.jsx";

mount(Secretary);
