package io.bearhug.delivery.edge.smtp;

import io.bearhug.delivery.DeliveryConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Where the mail server is. */
@ConfigMapping(prefix = "bearhug.smtp")
interface SmtpSettings {

    /** Host name. */
    @WithDefault("${quarkus.mailer.host:localhost}")
    String host();

    /** Port; 465 with TLS from the start, else 587 or 25. */
    @WithDefault("${quarkus.mailer.port:25}")
    OptionalInt port();

    /** Who we are to the server. */
    @WithDefault("${quarkus.mailer.username:}")
    Optional<String> username();

    /** What proves it. */
    @WithDefault("${quarkus.mailer.password:}")
    Optional<String> password();

    /** TLS from the start. */
    @WithDefault("${quarkus.mailer.tls:false}")
    boolean tls();

    /** Whether to change to TLS: disabled, optional or required. */
    @WithDefault("${quarkus.mailer.start-tls:OPTIONAL}")
    StartTLSOptions startTls();

    /** Trusts any certificate; for trying out only. */
    @WithDefault("${quarkus.mailer.trust-all:false}")
    boolean trustAll();

    /** How we call ourselves. */
    @WithDefault("${quarkus.mailer.own-host-name:}")
    Optional<String> ownHostName();

    /** The same for the mail client. The idle timeout ends connections on which the server has fallen silent. */
    default MailConfig mailConfig(DeliveryConfig delivery) {
        MailConfig config = new MailConfig(host(), port().orElse(25))
                .setStarttls(startTls())
                .setSsl(tls())
                .setTrustAll(trustAll())
                .setLogin(username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setMaxPoolSize(delivery.connections())
                .setIdleTimeout((int) delivery.deadline().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setConnectTimeout((int) delivery.deadline().toMillis());
        username().ifPresent(config::setUsername);
        password().ifPresent(config::setPassword);
        ownHostName().ifPresent(config::setOwnHostname);
        return config;
    }
}
