package io.bearhug.context;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** Settings of this service. */
@ConfigMapping(prefix = "bearhug.context")
public interface ContextConfig {

    /** How long a fragment is kept after its last event; real time. */
    @WithDefault("P400D")
    Duration keepsFragmentsFor();

    /** How long Redis may take before an answer goes without it. */
    @WithDefault("2s")
    Duration redisTimeout();

    /** IANA zone of people of whom neither they nor a channel nor their address tells one. */
    @WithDefault("UTC")
    ZoneId zone();

    /** Keeping the store whole. */
    Store store();

    /** Forgetting visits of whoever may not be remembered beyond them. */
    Forgetting forgetting();

    /** Limits of a question. */
    Query query();

    /** Limits of watching people. */
    Streams streams();

    /** Limits of moments. */
    Moments moments();

    /** Keeping the store whole; all in real time. */
    interface Store {
        /** How often fragments that changed are copied to topic {@code fragments}; much less than topic {@code events} is kept. */
        @WithDefault("PT5M")
        Duration copiesEvery();

        /** How far is read again when the store came back without its newest writes. */
        @WithDefault("PT2M")
        Duration rewinds();

        /** How often it is looked whether the store is whole. */
        @WithDefault("1s")
        Duration beat();
    }

    /** Forgetting visits of whoever may not be remembered beyond them. */
    interface Forgetting {
        /**
         * How long words about what was done may be on their way: a visit is shown no longer than it lasts, and after a <em>no</em> nothing is
         * shown at once; but it stays stored for so long, in case a yes that was said in it arrives late, a part was away, or somebody else
         * said that no on a device of theirs.
         */
        @WithDefault("P1D")
        Duration waits();

        /** How long words have to arrive after a start, or after the clock was moved, before anything is forgotten; real time. */
        @WithDefault("PT10S")
        Duration settles();

        /** How often it is looked whether a visit is over; real time. */
        @WithDefault("500ms")
        Duration beat();

        /** Visits looked at in one go. */
        @WithDefault("200")
        int mostAtOnce();
    }

    /** Limits of a question. */
    interface Query {
        /** Identifiers in one question. */
        @WithDefault("20")
        int mostIdentifiers();

        /** Inline events in one question. */
        @WithDefault("100")
        int mostEvents();
    }

    /** Limits of watching people; all in real time. */
    interface Streams {
        /** Streams that are open at once in this instance. */
        @WithDefault("200")
        int most();

        /** Streams of one caller that are open at once in this instance. */
        @WithDefault("20")
        int mostPerCaller();

        /** How long whoever finds too many open is to wait. */
        @WithDefault("30s")
        Duration tryAgainAfter();

        /** Between two looks of one stream. */
        @WithDefault("250ms")
        Duration beat();

        /** How long a stream may say nothing. */
        @WithDefault("15s")
        Duration heartbeat();

        /** How long a stream may last, even if the token does. */
        @WithDefault("PT1H")
        Duration longest();
    }

    /** Limits of moments. */
    interface Moments {
        /** How long a moment is worth acting on; one noticed later is not said. */
        @WithDefault("P1D")
        Duration keepsFor();

        /** How long whoever claims a moment has to say it; real time. */
        @WithDefault("10s")
        Duration lease();

        /**
         * How long events of the past may take to arrive together. When some arrive by which a pattern seems to be long true because
         * something did not come, that may be on its way right behind them.
         */
        @WithDefault("2s")
        Duration settling();

        /** How often it is looked whether a timer is due. */
        @WithDefault("200ms")
        Duration beat();

        /** Timers taken with one look. */
        @WithDefault("200")
        int mostTimersAtOnce();
    }
}
