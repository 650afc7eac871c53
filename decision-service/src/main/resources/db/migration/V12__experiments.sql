-- Decisions in which an arm of an experiment could have made a difference; for 400 days, like all that reports are made of.
CREATE TABLE report_arm (
    decision_id text,
    experiment  text,
    name        text        NOT NULL, -- keyed hash of the fragment that was decided for
    at          timestamptz NOT NULL,
    arm         text        NOT NULL,
    catalogue   text        NOT NULL, -- version that says what the arms were
    PRIMARY KEY (decision_id, experiment)
);

CREATE INDEX report_arm_name ON report_arm (name, experiment, at);
CREATE INDEX report_arm_experiment ON report_arm (experiment, at);
CREATE INDEX report_arm_age ON report_arm (at);
