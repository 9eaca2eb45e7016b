// A rule for oxlint: no regular expression that a stranger's text could make run for ever. `scslre` finds the quantifiers that can
// exchange characters. Exponential ones, those in one another, are refused everywhere; where texts may be megabytes (`strict`),
// quadratic ones too.
import { analyse } from "scslre";

/** @typedef {{ regex?: { pattern: string, flags: string } }} Literal */
/** @typedef {{ options: { strict?: boolean }[], report(found: { node: Literal, message: string }): void }} Context */

const linear = {
  meta: { type: "problem", schema: [{ type: "object" }] },
  /** @param {Context} context */
  create(context) {
    const strict = context.options[0]?.strict === true;
    return {
      /** @param {Literal} node */
      Literal(node) {
        if (!node.regex) return;
        const { pattern: source, flags } = node.regex;
        const { reports } = analyse({ source, flags }, { reportTypes: { Move: strict } });
        for (const { exponential, character } of reports)
          if (exponential || strict)
            context.report({
              node,
              message: `This expression is ${exponential ? "exponential" : "quadratic"} in a text of ${character.literal.source}.`,
            });
      },
    };
  },
};

export default { meta: { name: "regexp" }, rules: { linear } };
