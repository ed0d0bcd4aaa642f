package dev.trellis.it.libraries;

import static dev.trellis.it.libraries.Loop.grow;
import static dev.trellis.it.libraries.Loop.then;

import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.Map;

/** The steps of Netty's buffers. */
final class NettySteps {

  private static final String POOLED = "io.netty.buffer.PooledByteBuf maxLength";
  private static final String ADAPTIVE =
      "io.netty.buffer.AdaptivePoolingAllocator$AdaptiveByteBuf maxFastCapacity";
  private static final ByteBufAllocator HEAP = new UnpooledByteBufAllocator(false);
  private static final ByteBufAllocator POOL = new PooledByteBufAllocator(false);
  private static final ByteBufAllocator ADAPTING = new AdaptiveByteBufAllocator(false);

  private NettySteps() {}

  static void addTo(Map<String, Step> steps) {
    steps.put("heap buffer of 16, 300 bytes", w -> bytes(HEAP.heapBuffer(16), 300, w));
    steps.put(
        "heap buffer of 64, cut to 10",
        w -> {
          ByteBuf buffer = bytesIn(HEAP.heapBuffer(64), 20, w);
          return released(then(buffer, w, () -> buffer.capacity(10)));
        });
    steps.put(
        "buffer around an array, cut to 10",
        w -> {
          ByteBuf buffer = Unpooled.wrappedBuffer(new byte[20]);
          w.see(buffer);
          return released(then(buffer, w, () -> buffer.capacity(10)));
        });
    steps.put(
        "buffer of 17 components",
        w -> {
          CompositeByteBuf whole = HEAP.compositeHeapBuffer(64);
          return released(grow(whole, 17, w, i -> whole.addComponent(true, Unpooled.EMPTY_BUFFER)));
        });
    steps.put("pooled buffer of 100, 300 bytes", w -> lengths(POOL.heapBuffer(100), POOLED, w));
    steps.put("pooled buffer again", w -> lengths(POOL.heapBuffer(100), POOLED, w));
    steps.put(
        "adaptive buffer of 100, 300 bytes", w -> lengths(ADAPTING.heapBuffer(100), ADAPTIVE, w));
    steps.put("adaptive buffer again", w -> lengths(ADAPTING.heapBuffer(100), ADAPTIVE, w));
  }

  private static Object bytes(ByteBuf buffer, int count, Watch watch) {
    return released(bytesIn(buffer, count, watch));
  }

  private static ByteBuf bytesIn(ByteBuf buffer, int count, Watch watch) {
    return grow(buffer, count, watch, buffer::writeByte);
  }

  /** What a buffer can hold without a new piece is told by its public interface. */
  private static Object lengths(ByteBuf buffer, String field, Watch watch) {
    Object life = new Object();
    for (int i = 0; i < 300; i++) {
      watch.seeLength(life, field, buffer.writerIndex() + buffer.maxFastWritableBytes());
      buffer.writeByte(i);
    }
    watch.seeLength(life, field, buffer.writerIndex() + buffer.maxFastWritableBytes());
    return released(buffer);
  }

  private static Object released(ByteBuf buffer) {
    StringBuilder text = new StringBuilder("capacity " + buffer.capacity() + ":");
    while (buffer.isReadable()) {
      text.append(' ').append(buffer.readByte());
    }
    buffer.release();
    return text;
  }
}
