package io.bearhug.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the service; each has a name. */
@ConfigMapping(prefix = "bearhug.decision")
public interface DecisionConfig {

    /** How decisions compete for caps. */
    Reservations reservations();

    /** What is asked of context-service. */
    Context context();

    /** What is kept in Redis. */
    Redis redis();

    /** What one question may hold. */
    Questions questions();

    /** What one page of the log may hold. */
    Pages pages();

    /** Tokens handed to channels. */
    Tokens tokens();

    /** Learning from what came of acts. */
    Learning learning();

    /** Recommendations from what people bought and rated. */
    Recommendation recommendation();

    /** Reports about people. */
    Reports reports();

    /** Deciding again what was put off. */
    Appointments appointments();

    /** Races for caps. */
    interface Reservations {
        /** How often the next best act is tried before nothing capped is. */
        @WithDefault("5")
        int rounds();
    }

    /** Asking context-service. */
    interface Context {
        /** How long an answer waits for the context; then it goes by what came with the request. */
        @WithDefault("1s")
        Duration timeout();
    }

    /** Redis. */
    interface Redis {
        /** How long an answer waits for the ledger; then nothing capped is said. */
        @WithDefault("1s")
        Duration timeout();

        /** How long a record is kept, and so how long the same request id is the same question. */
        @WithDefault("24h")
        Duration keepRecords();

        /** How long contacts and reactions are kept: the longest window a cap or a cool-down can have. */
        @WithDefault("400d")
        Duration keepContacts();
    }

    /** Questions. */
    interface Questions {
        /** Placements of one question. */
        @WithDefault("20")
        int placements();

        /** Identifiers of one question. */
        @WithDefault("20")
        int identifiers();

        /** Inline events of one question. */
        @WithDefault("100")
        int events();
    }

    /** Pages of the log. */
    interface Pages {
        /** Decisions on a page unless the caller says otherwise. */
        @WithDefault("20")
        int usual();

        /** Decisions on a page at most. */
        @WithDefault("100")
        int max();
    }

    /** Tokens. */
    interface Tokens {
        /** How long an outcome can be reported by token. */
        @WithDefault("30d")
        Duration outcomes();

        /** How long a browser may hold a token. */
        @WithDefault("30m")
        Duration browser();
    }

    /** Learning. */
    interface Learning {
        /** How often it is looked whether people fare badly where something is left to chance. */
        @WithDefault("1m")
        Duration guard();

        /** How often it is looked whether there are lessons to learn. */
        @WithDefault("30s")
        Duration look();
    }

    /** Recommendations from what people bought and rated. */
    interface Recommendation {
        /** How often it is looked whether there is anything new to learn from. */
        @WithDefault("5m")
        Duration look();

        /** How long it is kept what somebody took. */
        @WithDefault("730d")
        Duration keep();

        /** Items kept of one person, the newest. */
        @WithDefault("500")
        int perPerson();

        /** Items that are learned about, those most people bought. In memory each takes about 2 kB. */
        @WithDefault("5000")
        int items();

        /**
         * Up to so many items they are learned about by EASE, above by their nearest neighbours. EASE takes 24 bytes times the square of
         * this while it learns.
         */
        @WithDefault("1000")
        int easeItems();
    }

    /** Reports about people. */
    interface Reports {
        /** People of a group one report looks at; of more it looks at a fair sample. */
        @WithDefault("10000")
        int people();

        /** How often what no report looks back on any more is let go. */
        @WithDefault("1h")
        Duration tidy();
    }

    /** Appointments. */
    interface Appointments {
        /** How often it is looked whether any is due. */
        @WithDefault("1s")
        Duration look();

        /** Appointments taken with one look; after it the next, until none is due. */
        @WithDefault("64")
        int atOnce();

        /** So many of them are decided at the same time. */
        @WithDefault("8")
        int abreast();

        /** How long whoever takes some has to decide them; then another tries. */
        @WithDefault("1m")
        Duration lease();
    }
}
