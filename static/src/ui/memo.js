import { Component, h } from "preact";

/**
 * A component that renders again only when one of its props is another value.
 *
 * @param {import("preact").ComponentType<any>} Inner
 * @returns {import("preact").ComponentType<any>}
 */
export function memo(Inner) {
  return class extends Component {
    /** @param {Record<string, any>} next */
    shouldComponentUpdate(next) {
      const names = Object.keys(next);
      if (names.length !== Object.keys(this.props).length) return true;
      return names.some((name) => next[name] !== this.props[name]);
    }

    /** @param {Record<string, any>} props */
    render(props) {
      return h(Inner, props);
    }
  };
}
