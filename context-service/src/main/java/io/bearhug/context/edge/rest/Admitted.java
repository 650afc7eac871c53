package io.bearhug.context.edge.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A stream that not everybody is let into; see {@link Admission}. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface Admitted {}
