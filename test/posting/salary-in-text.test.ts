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
  ["<p>Salary starts from 1400 EUR gross (full time).</p>", "EUR", 1400, undefined, undefined],
  ["<p>Salaire : jusqu'à 48 000 € par an</p>", "EUR", undefined, 48000, "YEAR"],
  ["<p>The salary range is $150,000 - $210,000 CAD, by experience.</p>", "CAD", 150000, 210000, undefined],
  ["<p>Salario: 24.000€ - 30.000€ brutos anuales</p>", "EUR", 24000, 30000, "YEAR"],
  ["<p>Remuneração: R$ 4.500,00 a R$ 6.000,00 por mês</p>", "BRL", 4500, 6000, "MONTH"],
  ["<p>Wynagrodzenie: 12 000 – 16 000 zł brutto / mies.</p>", "PLN", 12000, 16000, "MONTH"],
  ["<p>Retribuzione: 28.000 € - 32.000 € lordi annui</p>", "EUR", 28000, 32000, "YEAR"],
  ["<p>Salaris: € 3.200 tot € 4.100 bruto per maand</p>", "EUR", 3200, 4100, "MONTH"],
  ["<p>給与：月給 250,000円〜350,000円</p>", "JPY", 250000, 350000, "MONTH"],
  ["<p>年収 500万円〜800万円</p>", "JPY", 5000000, 8000000, "YEAR"],
  ["<p>Salary: ₹12,00,000 - ₹18,00,000 per annum</p>", "INR", 1200000, 1800000, "YEAR"],
  ["<p>Pay: CHF 95'000 – 110'000 per year</p>", "CHF", 95000, 110000, "YEAR"],
  ["<p>Lön: 38 000 – 45 000 SEK per månad</p>", "SEK", 38000, 45000, "MONTH"],
  ["<li>Compensation: €30-37/h</li>", "EUR", 30, 37, "HOUR"],
  ["<p>United Kingdom Annual Pay Range</p><p>£46,000—£54,000 GBP</p>", "GBP", 46000, 54000, "YEAR"],
  ["<p>Annual pay range: £46,000—£54,000 GBP</p>", "GBP", 46000, 54000, "YEAR"],
  ["<p>Wir bieten ein Gehalt von 60.000 bis 75.000 EUR brutto im Jahr.</p>", "EUR", 60000, 75000, "YEAR"],
  ["<p>Rémunération : 45 000 € à 52 000 € par an</p>", "EUR", 45000, 52000, "YEAR"],
  ["<p>Pay: $65k-80k per year</p>", "USD", 65000, 80000, "YEAR"],
])("%s", (html, currency, minValue?: number, maxValue?: number, unitText?: string) => {
  const expected = currency && {
    currency,
    ...(minValue ? { minValue } : {}),
    ...(maxValue ? { maxValue } : {}),
    ...(unitText ? { unitText } : {}),
  };
  expect(findSalary(html)).toEqual(expected);
});

test.each([
  "<p>We raised $40 million from patient people, and pay attention to detail.</p>",
  "<p>You get a $1,500 stipend for your desk.</p>",
  "<p>A budget of €20,000 a year for the workshop.</p>",
  "<p>Read 3,000 pages, 5 years of experience, 401k.</p>",
  "<li>Meal vouchers of 100 CZK/day, and 6720 CZK/year for the theatre.</li>",
  "<h3>Benefits</h3><ul><li>A bicycle (up to $5,000 per year)</li></ul>",
  "<p>Pay invoices of 3,000 EUR and more.</p>",
  "<p>We manage $2,500,000 of assets for people who pay in.</p>",
])("is no pay: %s", (html) => {
  expect(findSalary(html)).toBeUndefined();
});
