package io.bearhug.identity.it;

import io.bearhug.local.testing.BackingServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** PostgreSQL, Kafka and Keycloak, the same for all tests of the module, so that the service starts once. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(
        value = BackingServers.class,
        initArgs = {
            @ResourceArg(name = "servers", value = "postgres,kafka,oidc"),
            @ResourceArg(name = "client", value = "identity-service")
        })
@interface RealServers {}
