DROP TABLE `daily_fact`;
--> statement-breakpoint
DROP TABLE `chain`;
--> statement-breakpoint
CREATE TABLE `chain` (
	`contact` integer PRIMARY KEY NOT NULL,
	`customer` integer NOT NULL,
	`opener` integer,
	`attempt` integer,
	`next_seconds` integer,
	`same_next_seconds` integer,
	`same_agent` integer,
	`language_met` integer,
	`issue_contacts` integer,
	`issue_handle_seconds` integer,
	`issue_seconds` integer,
	`return_window` integer,
	`followed` integer,
	`ending` integer,
	`yearly_value` integer,
	`left_window` integer
);

--> statement-breakpoint
CREATE TABLE `daily_fact` (
	`dimension` integer NOT NULL,
	`member` integer NOT NULL,
	`reason` integer NOT NULL,
	`local_day` text NOT NULL,
	`contacts` integer NOT NULL,
	`sums` blob NOT NULL,
	`shapes` blob NOT NULL,
	PRIMARY KEY(`local_day`, `dimension`, `member`, `reason`)
);