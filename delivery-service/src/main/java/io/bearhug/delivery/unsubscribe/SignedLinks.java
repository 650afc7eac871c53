package io.bearhug.delivery.unsubscribe;

import io.bearhug.support.security.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links whose token names a delivery and is signed by the installation. */
@ApplicationScoped
public class SignedLinks implements UnsubscribeLinks {

    private static final String SCOPE = "u";
    private static final String DELIVERY = "d";

    private final SignedTokens tokens;
    private final String origin;

    SignedLinks(
            SignedTokens tokens,
            @ConfigProperty(name = "bearhug.public.url", defaultValue = "http://localhost:8080") String origin) {
        this.tokens = tokens;
        this.origin = origin.replaceAll("/+$", "");
    }

    @Override
    public String of(String deliveryId) {
        return origin + "/u/" + tokens.issue(SCOPE, Map.of(DELIVERY, deliveryId));
    }

    /** The delivery a token names; empty if it is none of ours. */
    Optional<String> deliveryOf(String token) {
        return tokens.verify(token, SCOPE).map(it -> it.claim(DELIVERY));
    }
}
