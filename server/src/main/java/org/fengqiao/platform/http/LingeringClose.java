package org.fengqiao.platform.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client that is still sending read the answer to a request refused for its size. Closing a
 * connection with unread bytes resets it, and the client would see a broken pipe instead of the
 * problem; so the rest is read and thrown away, for a short while.
 */
@Singleton
final class LingeringClose implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Customizer(null));
    return event.getBean();
  }

  private record Customizer(@Nullable Channel channel) implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
      return new Customizer(connection);
    }

    @Override
    public void onStreamPipelineBuilt() {
      if (channel == null) {
        return;
      }
      ChannelPipeline pipeline = channel.pipeline();
      if (pipeline.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
        pipeline.addAfter(
            ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "lingering-close", new Drain());
      }
    }
  }

  /** Stands behind the HTTP codec; knows whether a request is still coming in. */
  private static final class Drain extends ChannelDuplexHandler {
    private boolean receiving;
    private boolean lingering;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      if (message instanceof HttpRequest) {
        receiving = true;
      }
      if (message instanceof LastHttpContent) {
        receiving = false;
      }
      if (!lingering) {
        super.channelRead(ctx, message);
        return;
      }
      ReferenceCountUtil.release(message);
      if (!receiving) {
        end(ctx);
      }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
      if (lingering) {
        ctx.read();
      } else {
        super.channelReadComplete(ctx);
      }
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) throws Exception {
      boolean worth = receiving && !lingering && ctx.channel().isActive();
      if (!worth || !(ctx.channel() instanceof SocketChannel socket)) {
        super.close(ctx, promise);
        return;
      }
      lingering = true;
      socket.closeFuture().addListener(closed -> promise.trySuccess());
      var _ = socket.shutdownOutput();
      var timer =
          ctx.executor().schedule(() -> end(ctx), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      socket.closeFuture().addListener(closed -> timer.cancel(false));
      ctx.read();
    }

    private static void end(ChannelHandlerContext ctx) {
      var _ = ctx.close();
    }
  }
}
