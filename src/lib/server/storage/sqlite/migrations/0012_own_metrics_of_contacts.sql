DELETE FROM `own_metric` WHERE `body` LIKE '%"coachingSe%' OR `body` LIKE '%"tenureKnown"%' OR `body` LIKE '%"tenureUnderHalfYear"%';
