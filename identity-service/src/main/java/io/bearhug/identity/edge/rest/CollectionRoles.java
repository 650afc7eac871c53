package io.bearhug.identity.edge.rest;

/** The role a write key gives; no token carries it. */
final class CollectionRoles {

    static final String SOURCE = "source-key";

    private CollectionRoles() {}
}
