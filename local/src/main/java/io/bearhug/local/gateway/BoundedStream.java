package io.bearhug.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request body that fails as soon as it grows beyond what is taken, whether or not its length was announced. */
final class BoundedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long most;
    private final Runnable onExceeded;
    private long seen;

    BoundedStream(ReadStream<Buffer> body, long most, Runnable onExceeded) {
        this.body = body;
        this.most = most;
        this.onExceeded = onExceeded;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        return with(body.handler(handler == null ? null : bytes -> pass(bytes, handler)));
    }

    private void pass(Buffer bytes, Handler<Buffer> handler) {
        long before = seen;
        seen += bytes.length();
        if (seen <= most) {
            handler.handle(bytes);
        } else if (before <= most) {
            onExceeded.run();
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return with(body.exceptionHandler(handler));
    }

    @Override
    public ReadStream<Buffer> pause() {
        return with(body.pause());
    }

    @Override
    public ReadStream<Buffer> resume() {
        return with(body.resume());
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        return with(body.fetch(amount));
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        return with(body.endHandler(handler));
    }

    private ReadStream<Buffer> with(ReadStream<Buffer> ignored) {
        return this;
    }
}
