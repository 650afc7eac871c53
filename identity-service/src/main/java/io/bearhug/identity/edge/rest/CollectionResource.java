package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Event;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Segment's tracking API. The media type does not matter: browsers send beacons as plain text. Who may send is for {@link
 * Senders} to say, since a key can come in the body.
 */
@Path("/v1")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "facts")
public class CollectionResource {

    private final CollectionDesk desk;
    private final Senders senders;

    CollectionResource(CollectionDesk desk, Senders senders) {
        this.desk = desk;
        this.senders = senders;
    }

    @POST
    @Path("/identify")
    public Uni<Receipt> identify(byte[] body) {
        return senders.of(body).flatMap(sender -> desk.one(Event.Type.IDENTIFY, body, sender));
    }

    @POST
    @Path("/track")
    public Uni<Receipt> track(byte[] body) {
        return senders.of(body).flatMap(sender -> desk.one(Event.Type.TRACK, body, sender));
    }

    @POST
    @Path("/page")
    public Uni<Receipt> page(byte[] body) {
        return senders.of(body).flatMap(sender -> desk.one(Event.Type.PAGE, body, sender));
    }

    @POST
    @Path("/screen")
    public Uni<Receipt> screen(byte[] body) {
        return senders.of(body).flatMap(sender -> desk.one(Event.Type.SCREEN, body, sender));
    }

    @POST
    @Path("/group")
    public Uni<Receipt> group(byte[] body) {
        return senders.of(body).flatMap(sender -> desk.one(Event.Type.GROUP, body, sender));
    }

    @POST
    @Path("/alias")
    public Uni<Receipt> alias(byte[] body) {
        return senders.of(body).flatMap(sender -> desk.one(Event.Type.ALIAS, body, sender));
    }

    @POST
    @Path("/batch")
    public Uni<Receipt> batch(byte[] body) {
        return senders.of(body).flatMap(sender -> desk.batch(body, sender));
    }
}
