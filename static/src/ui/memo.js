import { Component, h } from "preact";

/** A component that renders again only when one of its props is another value. */
export function memo(Inner) {
  return class extends Component {
    shouldComponentUpdate(next) {
      const names = Object.keys(next);
      if (names.length !== Object.keys(this.props).length) return true;
      return names.some((name) => next[name] !== this.props[name]);
    }

    render(props) {
      return h(Inner, props);
    }
  };
}
