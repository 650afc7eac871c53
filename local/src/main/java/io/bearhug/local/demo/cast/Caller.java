package io.bearhug.local.demo.cast;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who knocks at the suite's door. */
public sealed interface Caller {

    /** Somebody who shows nothing. */
    Caller NOBODY = new Nobody();

    /** What goes into the Authorization header. */
    Optional<String> authorization();

    /** Somebody who shows nothing. */
    record Nobody() implements Caller {
        @Override
        public Optional<String> authorization() {
            return Optional.empty();
        }
    }

    /** A source of events with its write key, as Segment's libraries present it. */
    record WriteKey(String key) implements Caller {
        @Override
        public Optional<String> authorization() {
            byte[] userAndNoPassword = (key + ":").getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(userAndNoPassword));
        }
    }

    /** A program or person of the organisation with an access token. */
    record Bearer(String token) implements Caller {
        @Override
        public Optional<String> authorization() {
            return Optional.of("Bearer " + token);
        }
    }
}
