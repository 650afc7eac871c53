package io.bearhug.local.demo.cast;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Somebody who writes the catalogue; publishing needs a second pair of eyes. */
public final class Marketer {

    private static final String DRAFTS = "/v1/catalogue/drafts/";

    private final House house;
    private final Caller author;
    private final Caller approver;

    Marketer(House house, Caller author, Caller approver) {
        this.house = house;
        this.author = author;
        this.approver = approver;
    }

    /** Writes a draft. */
    public Answer writes(String draft, String yaml) {
        return house.door()
                .send(author, "PUT", DRAFTS + draft, "application/yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** Hands a draft in. */
    public Answer submits(String draft) {
        return step(author, draft, "submit");
    }

    /** Approves a draft, or tries to, as the author. */
    public Answer approvesOwn(String draft) {
        return step(author, draft, "approve");
    }

    /** A colleague approves it. */
    public Answer hasApproved(String draft) {
        return step(approver, draft, "approve");
    }

    /** A colleague publishes it. */
    public Answer hasPublished(String draft) {
        return step(approver, draft, "publish");
    }

    /** Brings a draft into force with the colleague's help. */
    public void bringsIntoForce(String draft, String yaml) {
        success(writes(draft, yaml));
        success(submits(draft));
        success(hasApproved(draft));
        success(hasPublished(draft));
    }

    /** What is in force. */
    public JsonNode catalogue() {
        return house.door().get(author, "/v1/catalogue").mustBe(200).json();
    }

    private Answer step(Caller who, String draft, String step) {
        return house.door().send(who, "POST", DRAFTS + draft + "/" + step, "", new byte[0]);
    }

    private static void success(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("The catalogue answered " + answer.status() + ": " + answer.text());
        }
    }
}
