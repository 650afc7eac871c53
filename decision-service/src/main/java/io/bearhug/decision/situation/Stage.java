package io.bearhug.decision.situation;

/** Where a candidate can fall out, in the order in which candidates are looked at. */
public enum Stage {
    ELIGIBILITY("eligibility"),
    APPLICABILITY("applicability"),
    SUITABILITY("suitability"),
    CONSENT("consent"),
    WISH("wish"),
    TROUBLE("trouble"),
    CAP("cap"),
    COOLDOWN("cooldown"),
    PRESSURE("pressure"),
    QUIET_HOURS("quietHours"),
    EXCLUSION("exclusion"),
    HOLDOUT("holdout"),
    ARBITRATION("arbitration");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** The name in records and answers. */
    public String word() {
        return word;
    }
}
