CREATE TABLE `analysis` (
	`key` text NOT NULL,
	`subject` text NOT NULL,
	`place` integer NOT NULL,
	`data_version` text NOT NULL,
	`seed` integer NOT NULL,
	`body` text NOT NULL,
	`computed_at` integer NOT NULL,
	`took_milliseconds` integer NOT NULL,
	PRIMARY KEY(`key`, `subject`)
);
