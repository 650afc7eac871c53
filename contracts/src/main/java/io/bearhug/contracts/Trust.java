package io.bearhug.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a source is believed. */
public enum Trust {
    /** Holds a secret key: may verify contact points and sign people in. */
    @JsonProperty("server")
    SERVER,
    /** Its key is public: whatever it claims is at most stated. */
    @JsonProperty("browser")
    BROWSER
}
