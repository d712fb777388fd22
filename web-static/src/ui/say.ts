import { showToast } from 'vant/es/toast';
import { nextTick } from 'vue';

const USUAL_MS = 2000;

/**
 * Says something in passing. The library shows it as a dialog without a name; it is a message and
 * asks for nothing, and is told so to those who listen to the screen.
 */
export function say(message: string, forMs = USUAL_MS): void {
  showToast({ message, duration: forMs });
  void nextTick(() => {
    for (const toast of document.querySelectorAll('.van-toast')) {
      toast.setAttribute('role', 'status');
      toast.removeAttribute('tabindex');
    }
  });
}
