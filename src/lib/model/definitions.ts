/** What a reason for contact says of the demand: of value, or a failure to do something or to do it right. */
export const demands = ['value', 'failure', 'chaser', 'complaint'] as const;
export type Demand = (typeof demands)[number];

/** What the organisation itself settles about how it counts. */
export type Definitions = {
	/** The demand that each tagged reason stands for; reasons left out are not classified. */
	demandOf: Readonly<Record<string, Demand>>;
	/** Cost of an hour that an agent is paid for, in the organisation's currency; null when not told. */
	costPerHour: number | null;
};

export const usualDefinitions: Definitions = { demandOf: {}, costPerHour: null };
