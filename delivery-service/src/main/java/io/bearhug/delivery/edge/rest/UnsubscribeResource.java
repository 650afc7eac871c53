package io.bearhug.delivery.edge.rest;

import io.bearhug.delivery.DeliveryConfig;
import io.bearhug.delivery.unsubscribe.Sent;
import io.bearhug.delivery.unsubscribe.Unsubscribe;
import io.bearhug.support.catalogue.LiveCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The link in each mail. GET only shows a page, because mail programs and scanners follow links; POST acts, whether the mail
 * program sent it (RFC 8058) or the button of the page.
 */
@Path("/u/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class UnsubscribeResource {

    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + UnsubscribePage.STYLE_HASH
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Unsubscribe unsubscribe;
    private final LiveCatalogue catalogue;
    private final DeliveryConfig config;

    UnsubscribeResource(Unsubscribe unsubscribe, LiveCatalogue catalogue, DeliveryConfig config) {
        this.unsubscribe = unsubscribe;
        this.catalogue = catalogue;
        this.config = config;
    }

    /** Shows what one click would stop. Changes nothing. */
    @GET
    public Uni<Response> look(@RestPath String token) {
        return unsubscribe.look(token).map(sent -> page(sent, UnsubscribePage::ask));
    }

    /** Stops it. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    public Uni<Response> refuse(@RestPath String token) {
        return unsubscribe.refuse(token).map(sent -> page(sent, UnsubscribePage::done));
    }

    private interface View {
        String of(UnsubscribePage page, String what);
    }

    private Response page(Optional<Sent> sent, View view) {
        UnsubscribePage page = new UnsubscribePage(config.from().name());
        String html = sent.map(it -> view.of(page, what(it))).orElseGet(page::unknown);
        return Response.status(sent.isPresent() ? Response.Status.OK : Response.Status.NOT_FOUND)
                .entity(html)
                .header("Content-Type", "text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** What it is about, in the marketer's words for the person. */
    private String what(Sent sent) {
        String purpose = sent.plan().outbound().purpose();
        return Optional.ofNullable(purpose)
                .map(id -> catalogue.current().purposes().get(id))
                .flatMap(it -> Optional.ofNullable(it.name()))
                .or(() -> Optional.ofNullable(purpose))
                .orElse("messages like this");
    }
}
