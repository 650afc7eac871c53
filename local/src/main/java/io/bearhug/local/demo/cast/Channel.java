package io.bearhug.local.demo.cast;

/** Where a customer meets us. */
public enum Channel {
    /** The shop in a browser: events come with the browser source's public write key. */
    WEB("web"),
    /** The app: events come from its own server with the access token of a channel. */
    APP("app"),
    /** An assistant in the shop with a tablet: events come with the write key of a server source. */
    STORE("store");

    private final String id;

    Channel(String id) {
        this.id = id;
    }

    /** As the catalogue and the APIs name it. */
    public String id() {
        return id;
    }
}
