/**
 * What customers bought and since when they have been customers, a column for each, with the customers' numbers of
 * `ContactColumns`. Days are numbered from 1970-01-01; `none` where a day is not known.
 */
export type CustomerColumns = {
	/** By customer, then day. */
	orders: { customer: Int32Array; day: Int32Array };
	/**
	 * Whom the organisation knows, callers or not; `untilDay` is `none` for those who still are, `yearlyValue` in whole units of
	 * the organisation's currency.
	 */
	customers: { customer: Int32Array; fromDay: Int32Array; untilDay: Int32Array; yearlyValue: Int32Array };
};
