// Pay that only a sentence of the description states.
import { expect, test } from "vitest";
import { findSalary } from "../../src/posting/salary-in-text.ts";

test.each([
  [
    "<p>The base salary range is $88,680 to $168,480, depending on skills.</p>",
    "USD",
    88680,
    168480,
    undefined,
  ],
  ["<p>The hourly pay range for this role is $17.12 - $30.82.</p>", "USD", 17.12, 30.82, "HOUR"],
  ["<p>Salary starts from 1400 EUR gross (full time).</p>", "EUR", 1400, 1400, undefined],
  ["<li>Compensation: €30-37/h</li>", "EUR", 30, 37, "HOUR"],
  ["<p>United Kingdom Annual Pay Range</p><p>£46,000—£54,000 GBP</p>", "GBP", 46000, 54000, "YEAR"],
  ["<p>Annual pay range: £46,000—£54,000 GBP</p>", "GBP", 46000, 54000, "YEAR"],
  ["<p>Wir bieten ein Gehalt von 60.000 bis 75.000 EUR brutto im Jahr.</p>", "EUR", 60000, 75000, "YEAR"],
  ["<p>Rémunération : 45 000 € à 52 000 € par an</p>", "EUR", 45000, 52000, "YEAR"],
  ["<p>Pay: $65k-80k per year</p>", "USD", 65000, 80000, "YEAR"],
])("%s", (html, currency, minValue?: number, maxValue?: number, unitText?: string) => {
  const expected = currency && {
    currency,
    minValue,
    maxValue,
    ...(unitText ? { unitText } : {}),
  };
  expect(findSalary(html)).toEqual(expected);
});

test.each([
  "<p>We raised $40 million from patient people, and pay attention to detail.</p>",
  "<p>You get a $1,500 stipend for your desk.</p>",
  "<p>A budget of €20,000 a year for the workshop.</p>",
  "<p>Read 3,000 pages, 5 years of experience, 401k.</p>",
  "<p>We manage $2,500,000 of assets for people who pay in.</p>",
])("is no pay: %s", (html) => {
  expect(findSalary(html)).toBeUndefined();
});
