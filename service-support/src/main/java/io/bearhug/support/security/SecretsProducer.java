package io.bearhug.support.security;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the installation's keys available; a service that uses none needs no {@code bearhug.secret}. */
@Singleton
class SecretsProducer {

    private final Optional<String> secret;
    private final Optional<String> previous;

    SecretsProducer(
            @ConfigProperty(name = "bearhug.secret") Optional<String> secret,
            @ConfigProperty(name = "bearhug.secret.previous") Optional<String> previous) {
        this.secret = secret;
        this.previous = previous;
    }

    @Produces
    @Singleton
    SecretKey key() {
        return secret.map(SecretKey::of)
                .orElseThrow(() -> new IllegalStateException("bearhug.secret is set: base64 of at least 32 bytes"));
    }

    /** Token lifetimes are real time, also where stories move the clock. */
    @Produces
    @Singleton
    SignedTokens tokens(SecretKey key) {
        return new SignedTokens(keys(key), Clock.systemUTC());
    }

    /** How erasures and what they are compared with name identifiers. */
    @Produces
    @Singleton
    Pseudonyms pseudonyms(SecretKey key) {
        return new Pseudonyms("tombstone", keys(key));
    }

    private List<SecretKey> keys(SecretKey key) {
        return Stream.concat(Stream.of(key), previous.map(SecretKey::of).stream())
                .toList();
    }
}
