package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.weaver.subjects.Buffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiDoorTest {

  private static final String DOOR = "door(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;";

  @Test
  void the_door_is_made_to_ask_the_hook_and_all_else_stays_byte_for_byte() {
    byte[] closed = Stage.bytes("dev/trellis/weaver/subjects/Door");
    byte[] opened = ApiDoor.opened(closed);

    Map<String, byte[]> before = MethodBytes.of(closed);
    Map<String, byte[]> after = MethodBytes.of(opened);
    assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    before.remove(DOOR);
    assertThat(before.keySet())
        .hasSizeGreaterThan(3)
        .allSatisfy(method -> assertThat(after.get(method)).isEqualTo(before.get(method)));
  }

  @Test
  void a_class_without_a_door_is_left_alone_and_so_is_what_is_no_class() {
    assertThat(ApiDoor.opened(Stage.bytes(Buffer.class.getName().replace('.', '/')))).isNull();
    assertThat(ApiDoor.opened(new byte[] {1, 2, 3})).isNull();
  }
}
