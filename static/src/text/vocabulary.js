// Written by `python -m liveqa.commands.vocabulary`; a change is made there.
export const AGENDA_KINDS = [
  "opening",
  "introduction",
  "report",
  "contribution",
  "opinions",
  "answers",
  "conclusion",
  "closing",
  "break",
  "promises",
  "other",
];
export const AGREEMENTS = ["agreed", "partly_agreed", "not_agreed"];
export const BY_SECRET = [
  "screen",
  "chair",
  "secretary",
  "helper",
  "organiser",
  "answerer",
  "collector",
];
export const DATED = ["to_verify", "needs_study", "out_of_time"];
export const DECLINE_REASONS = ["off_topic", "duplicate", "offensive", "private", "complaint", "other"];
export const DEFERRALS = ["to_verify", "needs_study", "beyond_authority", "out_of_time"];
export const DIRECTIONS = ["to_leaders", "to_staff"];
export const DUTIES = ["chair", "panel", "secretary"];
export const FROM_PHONES = ["early", "phone"];
export const IN_ADVANCE = ["collected", "early"];
export const LINK_ROLES = ["screen", "chair", "secretary", "helper", "organiser"];
export const MEETING_FORMS = ["in_person", "hybrid", "online"];
export const MOTIONS = ["in_favour", "against", "abstaining"];
export const NAME_MODES = ["named", "secretaries_only", "unrecorded"];
export const ONE_EACH = ["answerer", "collector"];
export const OPINION_KINDS = ["question", "comment", "report", "idea", "petition", "proposal"];
export const ORIGINS = ["collected", "early", "phone", "microphone", "paper", "online"];
export const OUTCOMES = [
  "answered",
  "noted",
  "to_verify",
  "needs_study",
  "beyond_authority",
  "out_of_time",
  "off_topic",
];
export const PAPER_KINDS = ["minutes", "notice", "report", "letter", "petition", "plan"];
export const POLL_MANNERS = ["phones", "hands"];
export const PROMISE_STATES = ["kept", "under_way", "not_yet"];
export const PUBLIC_STATES = ["shown", "answered"];
export const REPLY_STATES = ["kept", "partly", "handed_over"];
export const SITE_KINDS = ["room", "home"];
export const STANDINGS = ["overdue", "due", "handed_over", "kept"];
export const DELEGATE_LIMIT = 120;
export const QUESTION_LIMIT = 500;
export const LINE_LIMIT = 300;
export const NAME_LIMIT = 120;
export const COUNT_LIMIT = 100000;
export const MINUTES_LIMIT = 1440;
export const SMALLEST_GROUP = 5;
export const MOST_OPTIONS = 6;
export const EMBLEM_LIMIT = 200000;
export const EMBLEM_LIMIT_SMALL = 12000;
// What in a title, folded, speaks of each kind of agenda item.
export const KIND_WORDS = [
  ["other", "^(thong tin|pho bien|thong bao|thong qua) (ve )?(chuong trinh|noi dung|quy che)"],
  ["promises", "(?:hua|hen|ton dong|kien nghi|giai quyet|noi dung).*(?:ky|lan) truoc"],
  ["introduction", "gioi thieu"],
  ["conclusion", "ket luan"],
  ["closing", "be mac|ket thuc"],
  ["opening", "khai mac|tuyen bo"],
  ["contribution", "tham luan"],
  ["report", "bao cao"],
  ["answers", "tra loi|giai dap|giai quyet"],
  ["other", "phat bieu (chi dao|chao mung|dap tu)\\b|phat bieu (cua )?(dong chi|(ong|ba)(?! (ba|con)\\b)|(dai dien )?lanh dao|thuong truc|(pho )?(chu tich|bi thu|giam doc|truong|thu tuong|bo truong|hieu truong))\\b|^(dong chi|(ong|ba)(?! (ba|con)\\b)|(dai dien )?lanh dao|thuong truc|(pho )?(chu tich|bi thu|giam doc|truong|thu tuong|bo truong|hieu truong))\\b.*\\bphat bieu\\b(?! y kien)"],
  ["opinions", "phat bieu|\\by kien|thao luan|doi thoai"],
  ["break", "giai lao|nghi trua|^nghi(?! thuc| le| dinh)\\b"],
];
// What has to be said with each outcome.
export const NEEDED = {
  "answered": [],
  "noted": [],
  "to_verify": ["body", "deadline", "channel"],
  "needs_study": ["body", "deadline", "channel"],
  "beyond_authority": ["body", "channel"],
  "out_of_time": ["body", "deadline", "channel"],
  "off_topic": ["reason"],
};
// Commands that mean the hall as it is now.
export const MOMENTARY = [
  "agenda.extend",
  "agenda.pause",
  "agenda.resume",
  "agenda.start_item",
  "clock.confirm",
  "intake.open",
  "intake.pause",
  "meeting.close",
  "meeting.open",
  "meeting.renew_code",
  "meeting.reopen",
  "poll.close",
  "poll.open",
  "poll.show_result",
  "question.mark_answered",
  "question.reopen",
  "recording.begin",
  "recording.end",
  "recording.remove",
  "registration.open",
  "registration.pause",
  "rehearsal.begin",
  "rehearsal.end",
  "speaker.call",
  "speaker.extend",
  "speaker.finish",
  "speaker.put_back",
  "speaker.register",
  "speaker.withdraw",
  "stage.enlarge_code",
  "stage.show",
  "stage.show_poll",
  "stage.show_questions",
  "stage.show_votes",
  "stage.turn_page",
  "voting.open",
  "voting.pause",
];
// Commands that give an upvote, or take one away.
export const UPVOTES = {"question.remove_upvote": false, "question.upvote": true};
