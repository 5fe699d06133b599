import "./figures.css";
import { percentOf } from "../../board/polls.js";
import { t } from "../../text/i18n.jsx";
import { MOTIONS } from "../../text/vocabulary.js";

/**
 * What is asked.
 *
 * @param {Record<string, any>} poll
 * @returns {string}
 */
export const pollTitle = (poll) => poll.text || t("poll.of_minutes");

/**
 * What can be chosen, in words.
 *
 * @param {Record<string, any>} poll
 * @returns {string[]}
 */
export const answersOf = ({ options }) =>
  options ?? MOTIONS.map((/** @type {string} */ word) => t(`motion.${word}`));

/**
 * How it is voted on: by phones or hands, secret or not.
 *
 * @param {Record<string, any>} poll
 * @returns {string}
 */
export const mannerOf = ({ manner, secret }) =>
  t(secret ? `poll.secretly_by_${manner}` : `poll.by_${manner}`);

/**
 * A bar and a figure for each answer; without figures the answers alone.
 *
 * @param {{poll: Record<string, any>}} props
 */
export function PollFigures({ poll }) {
  const { counts } = poll;
  return (
    <ul class="poll-figures" data-counted={Boolean(counts) || undefined}>
      {answersOf(poll).map((answer, place) => {
        const count = counts?.[place] ?? 0;
        const percent = counts ? percentOf(count, counts) : 0;
        return (
          <li key={answer} class="poll-answer">
            <span class="poll-words">{answer}</span>
            {counts && (
              <>
                <span class="poll-count figures">{t("poll.share", { count, percent })}</span>
                <span class="poll-bar" aria-hidden="true">
                  <span style={{ width: `${percent}%` }} />
                </span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
