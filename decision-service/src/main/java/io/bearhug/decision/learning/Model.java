package io.bearhug.decision.learning;

import io.bearhug.learning.response.Prior;
import io.bearhug.learning.response.ResponseModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of an action at a place. What it knows is a function of its prior and its lessons in their order; written and read again it goes
 * on to the last bit. Asked by any number of threads while nobody teaches it.
 */
public final class Model {

    /** What was learned counts half as much after this. */
    private static final Duration HALF_LIFE = Duration.ofDays(90);

    /** It forgets in steps of this. */
    public static final Duration FADING = Duration.ofDays(1);

    private final String id;
    private final ResponseModel responses;
    private long version;
    private long lessons;
    private long successes;
    private Instant taughtAt;
    private Instant fadedAt;

    private Model(String id, ResponseModel responses, Instant at) {
        this.id = id;
        this.responses = responses;
        this.taughtAt = at;
        this.fadedAt = at;
    }

    /** One that knows what the marketer expects. */
    static Model fresh(String id, Prior prior, Instant at) {
        return new Model(id, ResponseModel.of(prior), at);
    }

    /**
     * What is kept of one beside its weights.
     *
     * @param id of it
     * @param version goes up with every round of teaching or forgetting
     * @param lessons it was taught
     * @param successes among them
     * @param taughtAt when the window of its last lesson closed
     * @param fadedAt until when it has forgotten
     */
    public record Facts(String id, long version, long lessons, long successes, Instant taughtAt, Instant fadedAt) {}

    /** One that was written. */
    public static Model read(Facts facts, byte[] weights) {
        try {
            var responses = ResponseModel.read(new DataInputStream(new ByteArrayInputStream(weights)));
            var model = new Model(facts.id(), responses, facts.taughtAt());
            model.version = facts.version();
            model.lessons = facts.lessons();
            model.successes = facts.successes();
            model.fadedAt = facts.fadedAt();
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException("a stored model can be read", e);
        }
    }

    /** What it knows, to be read again. */
    public byte[] weights() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            responses.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written", e);
        }
        return bytes.toByteArray();
    }

    /** What is kept of it beside its weights. */
    public Facts facts() {
        return new Facts(id, version, lessons, successes, taughtAt, fadedAt);
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** What it says of a situation. */
    public Opinion opinion(double[] features) {
        var forecast = responses.forecast(features);
        return new Opinion(id, version, lessons, forecast.mean(), forecast.variance());
    }

    /** Whether these are the features it knows: another release may have had others. */
    boolean understands(double[] features) {
        return features.length == responses.features();
    }

    /** A round of teaching begins. */
    void begin() {
        version++;
    }

    /** Learns a lesson; before it, forgets for each whole day since the last time. */
    void learn(DueLesson lesson) {
        fade(lesson.closesAt());
        responses.learn(lesson.features(), lesson.succeeded());
        lessons++;
        successes += lesson.succeeded() ? 1 : 0;
        taughtAt = lesson.closesAt();
    }

    /** What nobody teaches any more becomes what the marketer expects again; that is a new version. */
    public void forget(Instant until) {
        begin();
        fade(until);
    }

    /** Forgets for each whole day since the last time. */
    private void fade(Instant until) {
        var days = Duration.between(fadedAt, until).dividedBy(FADING);
        if (days > 0) {
            responses.fade(Math.pow(2, -(double) days * FADING.toHours() / HALF_LIFE.toHours()));
            fadedAt = fadedAt.plus(FADING.multipliedBy(days));
        }
    }
}
