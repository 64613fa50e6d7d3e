CREATE INDEX `plain_customers_customer` ON `plain_customers` (`customer`);
--> statement-breakpoint
CREATE INDEX `plain_feedback_customer` ON `plain_feedback` (`customer`);
--> statement-breakpoint
CREATE INDEX `plain_surveys_customer` ON `plain_surveys` (`customer`);